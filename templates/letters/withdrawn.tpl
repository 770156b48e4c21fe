{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[The application was withdrawn on {{ON}}. The review ends on that day without a finding.]]</p>
{{%PART letters/reasons.tpl}}
<p>[[Without a finding the contract may not take effect where the purchase affects or may affect national security; you would have to apply again (Articles 6 and 7 of the Measures). The Office may still begin a review under Article 19 of the Measures.]]</p>
