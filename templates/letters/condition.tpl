{{%AUTOESCAPE context="HTML"}}
{{TEXT:p}}{{#DUE}} [[To be met by {{DUE}}.]]{{/DUE}}{{#EVIDENCE}} [[Evidence: {{EVIDENCE}}.]]{{/EVIDENCE}}{{#VERIFIER}} [[Verified by: {{VERIFIER}}.]]{{/VERIFIER}}
