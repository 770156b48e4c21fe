{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[The determination that the Office made under {{ART_14}} of the Measures is withdrawn on {{ON}}. What was said of an intended Fail no longer holds.]]</p>
{{%PART letters/reasons.tpl}}
<p>[[The case stands as it did before, and its periods are counted accordingly. Please sign in to see them.]]</p>
<p>{{CONTRACT}}</p>
