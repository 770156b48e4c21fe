{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[Cybersecurity review]]}}
<h2 class="govuk-heading-l">[[Cybersecurity review]]</h2>
<p class="govuk-body">[[Review under the Cybersecurity Review Measures (draft for comments, 2019). Choose what you came for.]]</p>
<h3 class="govuk-heading-m"><a class="govuk-link" href="/{{%LANG}}/operator">[[Operators of critical information infrastructure]]</a></h3>
<p class="govuk-body">[[Judge the risk of a purchase, apply for review, follow your cases and open your letters.]]</p>
<h3 class="govuk-heading-m"><a class="govuk-link" href="/{{%LANG}}/office">[[Cybersecurity Review Office and members]]</a></h3>
<p class="govuk-body">[[Accept and review applications, circulate suggested findings and answer them.]]</p>
<h3 class="govuk-heading-m"><a class="govuk-link" href="/{{%LANG}}/report">[[The public]]</a></h3>
<p class="govuk-body">[[Report what may endanger national security. You need not say who you are.]]</p>
