{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The application has been withdrawn; the review ends without a finding.]]</p>
<p>[[Please sign in to read the letter.]]</p>
