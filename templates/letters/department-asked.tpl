{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[On {{LODGED_ON}} {{APPLICANT}} applied for a cybersecurity review of a purchase (case number {{CASE_NUMBER}}) as an operator of critical information infrastructure.]]</p>
{{#APPLICANT_CODE}}<p>[[Unified social credit code of the applicant: {{APPLICANT_CODE}}]]</p>{{/APPLICANT_CODE}}
{{#CII}}<p>[[Infrastructure named in the application: {{CII}}]]</p>{{/CII}}
<p>[[Under {{ART_18}} of the Measures an operator is one that was designated by the department for the protection of critical information infrastructure. Our register shows no designation of this applicant in force on that day. Please tell us whether it is designated, and if so the infrastructure, the date and the number of the decision.]]</p>
{{%PART letters/reasons.tpl}}
{{%PART letters/limit.tpl}}
<p>[[Without an answer the application is neither accepted nor refused by itself: after that day the Office decides.]]</p>
<p>[[Copy to: {{APPLICANT}}]]</p>
