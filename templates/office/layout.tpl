{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT parts/layout.tpl PORTAL="office" HOME="/{{%LANG}}/" SERVICE="[[Cybersecurity review case work]]" WIDE="app-wide"}}
{{%BODY}}
