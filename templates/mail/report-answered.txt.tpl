{{%LAYOUT mail/frame.txt.tpl}}
[[There is an answer to what you wrote.]]

[[To read it, go back to the site where you wrote, and use the code you kept. This mail says no more, for your protection.]]
