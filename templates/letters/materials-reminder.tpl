{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[On {{REQUESTED_ON}} we asked you under {{ART_14}} of the Measures for supplementary materials. These are still missing:]]</p>
{{#ITEM_ROW}}<p>[[Item {{ITEM}}:]] {{TEXT:p}}</p>
{{/ITEM_ROW}}
{{%PART letters/reasons.tpl}}
{{%PART letters/limit.tpl}}
<p>[[Please hand them in through this system by then, or say there why you cannot. There is one reminder only.]]</p>
{{#DETERMINES}}<p>[[If they do not come, the Office may find that you refuse to provide materials, which leads to Fail ({{ART_14}} of the Measures). You would be told before and could comment.]]</p>{{/DETERMINES}}
