{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{ERROR_HEADING}}}}
{{%PART parts/error.tpl}}
