{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The designation of your organisation is confirmed. Your application is no longer held; the Office is checking its materials.]]</p>
<p>[[Until a finding has been served, the contract may not take effect.]]</p>
