{{%LAYOUT mail/frame.txt.tpl}}
[[The materials of your application have to be corrected. The letter names everything that is to be corrected.]]

[[Please sign in to read the letter.]]
