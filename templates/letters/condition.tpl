{{%AUTOESCAPE context="HTML"}}
{{TEXT:p}}{{#DUE}}<br>[[To be met by: {{DUE}}]]{{/DUE}}{{#EVIDENCE}}<br>[[Evidence: {{EVIDENCE}}]]{{/EVIDENCE}}{{#VERIFIER}}<br>[[Verified by: {{VERIFIER}}]]{{/VERIFIER}}
