{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[On {{ON}} the Office found under {{ART_14}} of the Measures that materials on which the finding rests are false, and deliberately so. The case is reopened.]]</p>
{{%PART letters/reasons.tpl}}
<p>[[Before a new finding is suggested you will be told in writing, and may comment.]]</p>
<p>{{CONTRACT}}</p>
