{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office has received your application for a cybersecurity review and is checking its materials.]]</p>
<p>[[Until a finding has been served, the contract may not take effect.]]</p>
