{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[On that day our register showed no designation in force of your organisation as an operator of critical information infrastructure ({{ART_18}} of the Measures). The Office asks the department that designates to confirm it. Until it has answered, the application is held and the time to check it stands still.]]</p>
<p>[[You need not do anything. If you hold the decision on your designation, its date and number help: please tell the officer of this case.]]</p>
<p>[[Lodging is not acceptance.]]</p>
{{%PART letters/contract-waits.tpl}}
