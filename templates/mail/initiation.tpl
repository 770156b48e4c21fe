{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[A cybersecurity review that concerns you has been initiated on the approval of the Central Cyberspace Affairs Commission. The preliminary review has begun.]]</p>
<p>[[Please sign in to read the letter.]]</p>
