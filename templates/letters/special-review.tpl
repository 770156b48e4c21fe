{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
<p>[[The preliminary review has ended. Under {{ART_11}} of the Measures the case goes on in the special review process from {{ON}}.]]</p>
{{%PART letters/limit.tpl}}
<p>[[In a complicated case the period may be extended ({{ART_13}} of the Measures), of which you will be told in writing.]]</p>
<p>[[Please go on cooperating with the review.]]</p>
{{%PART letters/contract-waits.tpl}}
