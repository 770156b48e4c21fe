{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office has received your application. Its register shows no designation in force of your organisation: the application is held until the designating department has confirmed it.]]</p>
<p>[[You need not do anything; the letter says more.]]</p>
<p>[[Until a finding has been served, the contract may not take effect.]]</p>
