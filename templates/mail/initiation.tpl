{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[A cybersecurity review that concerns you is under way on the approval of the Central Cyberspace Affairs Commission.]]</p>
<p>[[Please sign in to read the letter.]]</p>
