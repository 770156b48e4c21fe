{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Sign in]]}}
{{%PART account/sign-in.tpl}}
