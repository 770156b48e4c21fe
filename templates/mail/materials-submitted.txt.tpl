{{%LAYOUT mail/frame.txt.tpl}}
[[What you handed in has been received. That it is complete will be said by an officer.]]

[[Please sign in to read the letter.]]
