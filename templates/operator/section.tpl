{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE {{SECTION_NAME}}}}
{{%SET BACK <a class="govuk-back-link" href="{{TASKS_PATH}}">[[Back to the task list]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">{{APPLICATION_TITLE}}</span>
<h1 class="govuk-heading-l">{{SECTION_NAME}}</h1>
{{#SIGNED_NOW}}<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text">[[The declaration is signed. If you change anything, the signature no longer stands and it must be signed again.]]</strong></div>{{/SIGNED_NOW}}
{{#VOIDED}}<div class="govuk-inset-text">[[What you typed is saved. Because the answers changed, the signature no longer stands.]]</div>{{/VOIDED}}
{{#GO_ON}}<p class="govuk-body">[[What you typed is kept.]] <a class="govuk-link" href="{{GO_ON_PATH}}">[[Continue all the same and correct it later]]</a></p>{{/GO_ON}}
{{#IS_RISK}}<p class="govuk-body">[[Judge for each of the four triggers of {{ART_6}} what could happen once the product or service is in operation. If the answer to one of them is "Yes" or "Possibly", you must apply. Give reasons each time, also for "No": they make the security risk report.]]</p>
{{%PART operator/duty.tpl}}{{/IS_RISK}}
{{#IS_CONTRACT}}<p class="govuk-body">[[The provider's duty to cooperate may be bound in the purchase document, the contract or another binding paper. That Pass is the precondition for taking effect must stand in the contract. A missing clause does not keep you from lodging, but it is a defect.]] <span class="app-article">{{ART_7}}</span></p>{{/IS_CONTRACT}}
{{#IS_DECLARATION}}<p class="govuk-body">[[The declaration is signed online by a second person of your organisation who has that right and did not make the last change, or it is printed, sealed and uploaded as a scan.]] <a class="govuk-link" href="{{TASKS_PATH}}/declaration-paper">[[Print the declaration]]</a></p>{{/IS_DECLARATION}}
{{#IS_PROVIDER}}<p class="govuk-body">[[One provider a page. Name the seller and the maker, and each candidate if the choice is not made. Either the credit code or the country is needed.]]</p>{{/IS_PROVIDER}}
<form method="post" novalidate>
{{%PART operator/version.tpl}}
{{#GROUP}}
{{#GROUP_HEADING}}<h2 class="govuk-heading-m">{{GROUP_HEADING}}</h2>{{/GROUP_HEADING}}
{{>FIELDS}}
{{/GROUP}}
<div class="govuk-button-group">
<button class="govuk-button" type="submit">[[Save]]</button>
{{#KIND}}<button class="govuk-button govuk-button--secondary" type="submit" name="then" value="{{KIND_NAME}}">[[Save, then files: {{KIND_WORDS}} ({{KIND_COUNT}})]]</button>
{{/KIND}}
</div>
</form>
</div></div>
