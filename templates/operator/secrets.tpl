{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Do not use this system]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases">[[Back to my cases]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Do not use this system for this purchase]]</h1>
<p class="govuk-body-l">[[Nothing was stored.]]</p>
<p class="govuk-body">[[Where state secrets are involved, the national provisions on keeping secrets apply.]] <span class="app-article">{{ART_20}}</span></p>
<ol class="govuk-list govuk-list--number">
<li>[[Do not type anything about the purchase here, and do not upload or mail it.]]</li>
<li>[[Talk to the confidentiality department of your organisation first.]]</li>
<li>[[Apply on paper, through the channel for secret matters. Ask the Office by telephone where to deliver it; say nothing of the content on the telephone.]]</li>
</ol>
<p class="govuk-body">[[If you are not sure whether something is secret, ask the confidentiality department and come back when it has answered.]]</p>
<p class="govuk-body">{{#OFFICE_NAME}}{{OFFICE_NAME}}{{/OFFICE_NAME}}{{#OFFICE_PHONE}}<br>[[Telephone: {{OFFICE_PHONE}}]]{{/OFFICE_PHONE}}</p>
</div></div>
