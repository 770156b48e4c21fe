{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[To go on with the review we need, under {{ART_14}} of the Measures, the following supplementary materials:]]</p>
{{#ITEM_ROW}}<p>[[Item {{ITEM}}:]] {{TEXT:p}}</p>
{{/ITEM_ROW}}
{{%PART letters/reasons.tpl}}
{{%PART letters/limit.tpl}}
{{#RESTARTS}}<p>[[From {{ON}} on the period of the review does not run. It begins anew on the day on which all of the materials are handed in.]]</p>{{/RESTARTS}}
{{#PAUSES}}<p>[[From {{ON}} on the period of the review does not run. It runs on from the day on which all of the materials are handed in; the time between is not counted.]]</p>{{/PAUSES}}
<p>[[Please answer each item through this system. You may hand in the materials in parts. If you need more time, if a material does not exist or the provider refuses to give it, say so there.]]</p>
{{#DETERMINES}}<p>[[You answer for the truth of the materials. Refusal to provide materials as required, or deliberately false materials, lead to Fail ({{ART_14}} of the Measures).]]</p>{{/DETERMINES}}
