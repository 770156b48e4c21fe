{{%AUTOESCAPE context="HTML"}}
{{! Head of every page of a case; filled by case_page (office/office.h). }}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">{{CASE_TITLE}} {{%PART parts/tag.tpl}}{{#CASE_FINDING}} <strong class="govuk-tag govuk-tag--turquoise">{{CASE_FINDING}}</strong>{{/CASE_FINDING}}</h1>
<div class="app-next"><p><strong>[[Next:]]</strong> {{NEXT_WORDS}}</p>{{#SAFE_WORDS}}<p>{{SAFE_WORDS}}</p>{{/SAFE_WORDS}}</div>
<nav aria-label="[[Case]]">
<ul class="app-tabs app-no-print">
{{#TAB}}
<li><a href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}{{TAB_PATH}}"{{#TAB_HERE}} aria-current="page"{{/TAB_HERE}}>{{TAB_WORDS}}{{#TAB_COUNT}} <span class="app-count">{{TAB_COUNT}}</span>{{/TAB_COUNT}}</a></li>
{{/TAB}}
</ul>
</nav>
