{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[On examination the materials are complete and meet the requirements. Under Articles 8 and 9 of the Measures the application is accepted on {{ON}}, and the preliminary review begins.]]</p>
{{%PART letters/limit.tpl}}
<p>[[In a complicated case the period may be extended, of which you will be told in writing. If supplementary materials are needed, the period begins anew on the day of their submission (Article 14 of the Measures).]]</p>
<p>[[Please cooperate with the review; you answer for the truth of the materials. Until a finding has been served, the contract may not take effect (Article 7 of the Measures).]]</p>
