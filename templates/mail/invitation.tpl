{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[An account of the cybersecurity review service has been made for you. Your login is {{LOGIN}}.]]</p>
<p>[[Open the address below to set your password. It works once, and only for a limited time.]]</p>
