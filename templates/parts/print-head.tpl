{{%AUTOESCAPE context="HTML"}}
<p class="app-print-head" aria-hidden="true">[[Cybersecurity Review Office]]{{#PRINTED_ON}} · [[Printed on {{PRINTED_ON}}]]{{/PRINTED_ON}}{{#PERSON}} · {{PERSON_NAME}}{{/PERSON}}</p>
