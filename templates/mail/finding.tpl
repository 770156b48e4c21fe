{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The finding of the cybersecurity review has been signed.]]</p>
<p>[[Please sign in, read the letter and confirm its receipt.]]</p>
