{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT parts/layout.tpl PORTAL="public" HOME="/{{%LANG}}/" SERVICE="[[Reports on cybersecurity reviews]]"}}
{{%PART public/leave.tpl}}
{{%BODY}}
