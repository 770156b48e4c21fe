{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[The change of which you told us is material. Judge the risks of the purchase anew as it stands now, and apply anew where that judgement says so ({{ART_6}} of the Measures). This notice moves no period of the review that is under way.]]</p>
{{%PART letters/reasons.tpl}}
{{%PART letters/contract-waits.tpl}}
