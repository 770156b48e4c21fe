{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[A reviewer of this case has declared a tie to one of its parties and takes no further part in it ({{ART_15}}).]]</p>
<p>[[If the case has no officer any more, you or your deputy must assign another one.]]</p>
