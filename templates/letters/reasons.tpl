{{%AUTOESCAPE context="HTML"}}
{{#HAS_REASONS}}<p>[[Reasons:]]</p>{{/HAS_REASONS}}
{{#REASON_ROW}}<p class="words">{{TEXT:p}}</p>{{/REASON_ROW}}
