{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[The finding of this case is a Conditional Pass. On {{ON}} the Office confirmed that every condition which had to be met before the contract takes effect is met.]]</p>
{{#CHECKED_ROW}}<p>[[Item {{ITEM}}:]] {{TEXT:p}}</p>
{{/CHECKED_ROW}}
{{%PART letters/reasons.tpl}}
<p>{{CONTRACT}}</p>
<p>[[Conditions that have to be kept go on to bind ({{ART_16}} of the Measures).]]</p>
