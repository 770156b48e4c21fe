{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Incident {{INCIDENT_NUMBER}}]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/incidents">[[Back to the incidents]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Incident <span class="app-code">{{INCIDENT_NUMBER}}</span>]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">{{%PART parts/tag.tpl}} [[Places: {{INCIDENT_PLACES}}]]{{#INCIDENT_CASE}} · <span class="app-code">{{INCIDENT_CASE}}</span>{{/INCIDENT_CASE}}</p>
<p class="govuk-body">[[Reported {{REPORTED_AT}} by {{REPORTED_BY}}.]]</p>
{{#DECIDED}}<p class="govuk-body">[[Decided {{DECIDED_AT}} by {{DECIDED_BY}}.]]</p>{{#REASON}}<div class="govuk-inset-text app-prose">{{REASON:p}}</div>{{/REASON}}{{/DECIDED}}
<h2 class="govuk-heading-m">[[Backups]]</h2>
<p class="govuk-body">[[Destroying takes the key away, so that neither the file store nor a copy of it can be read. A backup of the database that was made before, together with the backup of the keys, still opens it: destroy those made between the entry of the content and the decision, with the server's binary logs of that time, and make a new backup.]]</p>
{{#ONLY_READS}}<div class="govuk-inset-text">[[The chief, the deputy or an administrator decides.]]</div>{{/ONLY_READS}}
{{#OWN_REPORT}}<div class="govuk-inset-text">[[You reported this yourself: another person has to decide.]]</div>{{/OWN_REPORT}}
{{#CAN_DECIDE}}
<h2 class="govuk-heading-m">[[Decide]]</h2>
<p class="govuk-body">[[Ask the confidentiality department first. The content is not shown to you either.]]</p>
<form method="post" class="app-no-print" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<div class="govuk-button-group">
<button class="govuk-button govuk-button--warning" type="submit" name="step" value="erase">[[Destroy it for good]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="release">[[False alarm: give it back]]</button>
</div>
</form>
{{/CAN_DECIDE}}
</div></div>
