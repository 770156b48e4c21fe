{{%AUTOESCAPE context="HTML"}}
{{! Of one operator: its answer to the conditions, and what follows for its contract. }}
<strong>{{STANDING}}</strong>{{#ANSWERED_ON}} · {{ANSWERED_ON}}{{/ANSWERED_ON}}<br><span class="app-quiet">{{CONTRACT_OF}}</span>
