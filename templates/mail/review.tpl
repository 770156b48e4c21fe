{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office has decided that your purchase needs a cybersecurity review. The preliminary review has begun.]]</p>
<p>[[Please sign in to read the letter.]]</p>
