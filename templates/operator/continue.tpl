{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[You are signed in again]]}}
{{%PART account/continue.tpl}}
