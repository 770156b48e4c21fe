{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Sign in]]}}
{{%PART account/sign-in.tpl}}
