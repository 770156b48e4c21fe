{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
{{#IS_REFUSAL}}<p>[[The Office has found that you refused to provide supplementary materials that it asked for.]]</p>{{/IS_REFUSAL}}
{{#IS_FALSE}}<p>[[The Office has found that materials which you provided are false, and deliberately so.]]</p>{{/IS_FALSE}}
{{%PART letters/reasons.tpl}}
<p>[[Under {{ART_14}} of the Measures this leads to Fail. The Office intends to suggest that finding. It is not made yet.]]</p>
<p>[[You may comment in writing through this system.]]</p>
{{%PART letters/limit.tpl}}
{{#IS_REFUSAL}}<p>[[If the materials come after all before the suggestion is sent on, the determination falls away.]]</p>{{/IS_REFUSAL}}
{{%PART letters/contract-waits.tpl}}
