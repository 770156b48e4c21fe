{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[We have noted the change of which you told us. It does not bear on the review; no period moves, and you need not do anything ({{ART_14}} of the Measures).]]</p>
{{%PART letters/reasons.tpl}}
{{%PART letters/contract-waits.tpl}}
