{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[What the Office did in this case on {{ACT_ON}} (“{{ACT}}”) was done by mistake and is annulled on {{ON}}, in the exercise of its duties under {{ART_5}} of the Measures.]]</p>
{{#OLD_ROW}}<p>[[The letter {{OLD}} is no longer valid.]]</p>{{/OLD_ROW}}
{{%PART letters/reasons.tpl}}
<p>[[The case stands as it did before, and its periods are counted accordingly. Please sign in to see them.]]</p>
{{%PART letters/contract-waits.tpl}}
