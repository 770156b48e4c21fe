{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[The supplementary materials that we asked for on {{REQUESTED_ON}} are complete as of {{ON}}, the day on which they were handed in.]]</p>
{{%PART letters/reasons.tpl}}
{{#RESTARTS}}<p>[[Under {{ART_14}} of the Measures the period of the review begins anew on that day.]]</p>{{/RESTARTS}}
{{#PAUSES}}<p>[[Under {{ART_14}} of the Measures the time from the request to that day is not counted; the period of the review runs on.]]</p>{{/PAUSES}}
{{%PART letters/limit.tpl}}
{{%PART letters/contract-waits.tpl}}
