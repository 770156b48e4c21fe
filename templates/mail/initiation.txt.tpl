{{%LAYOUT mail/frame.txt.tpl}}
[[A cybersecurity review that concerns you is under way on the approval of the Central Cyberspace Affairs Commission.]]

[[Please sign in to read the letter.]]
