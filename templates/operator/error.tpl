{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE {{ERROR_HEADING}}}}
{{%PART parts/error.tpl}}
