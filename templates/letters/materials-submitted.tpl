{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[On {{ON}} we received from you, in answer to our request for supplementary materials under {{ART_14}} of the Measures:]]</p>
{{#ANSWERED_ROW}}<p>[[Item {{ITEM}}:]] {{TEXT}}</p>
{{/ANSWERED_ROW}}
{{%PART letters/reasons.tpl}}
<p>[[This says what came, and not that it is complete: that an officer will say, as of the day on which it came. Until then the period of the review does not run.]]</p>
