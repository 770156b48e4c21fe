{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[As the case is complicated, the period ({{PERIOD}}) is extended by {{ADDED}} working days under {{ARTICLE}} of the Measures.]]</p>
{{%PART letters/reasons.tpl}}
{{%PART letters/limit.tpl}}
{{#BEFORE}}<p>[[Its last day was {{BEFORE}} before.]]{{#BEFORE_PROVISIONAL}} [[(provisional)]]{{/BEFORE_PROVISIONAL}}</p>{{/BEFORE}}
<p>[[Please go on cooperating with the review.]]</p>
{{%PART letters/contract-waits.tpl}}
