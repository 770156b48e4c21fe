{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Look into your mail]]}}
{{%PART account/reset-sent.tpl}}
