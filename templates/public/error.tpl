{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE {{ERROR_HEADING}}}}
{{%PART parts/error.tpl}}
