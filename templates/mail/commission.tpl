{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[This case lies before the Commission for approval.]]</p>
<p>[[Please sign in to read the brief and to put the case on an agenda.]]</p>
