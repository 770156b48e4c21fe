{{%LAYOUT mail/frame.txt.tpl}}
[[The Office has received your application. Its register shows no designation in force of your organisation: the application is held until the designating department has confirmed it.]]

[[You need not do anything; the letter says more.]]

[[Until a finding has been served, the contract may not take effect.]]
