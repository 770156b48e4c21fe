{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[You are signed in again]]}}
{{%PART account/continue.tpl}}
