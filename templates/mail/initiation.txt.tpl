{{%LAYOUT mail/frame.txt.tpl}}
[[A cybersecurity review that concerns you has been initiated on the approval of the Central Cyberspace Affairs Commission. The preliminary review has begun.]]

[[Please sign in to read the letter.]]
