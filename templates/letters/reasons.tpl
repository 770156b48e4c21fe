{{%AUTOESCAPE context="HTML"}}
{{#HAS_REASONS}}<p>[[Reasons:]]</p>{{/HAS_REASONS}}
{{#REASON_ROW}}<p>{{TEXT}}</p>{{/REASON_ROW}}
