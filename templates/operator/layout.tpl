{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT parts/layout.tpl PORTAL="operator" HOME="/{{%LANG}}/" SERVICE="[[Applications for cybersecurity review]]"}}
{{%BODY}}
