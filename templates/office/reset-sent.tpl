{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Look into your mail]]}}
{{%PART account/reset-sent.tpl}}
