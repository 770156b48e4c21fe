{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Report to the Cybersecurity Review Office]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Report to the Cybersecurity Review Office]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body-l">[[You can report without saying who you are. This site asks for no name, sets no cookie and keeps no address of your device.]]</p>
<p class="govuk-body"><a class="govuk-button" href="/{{%LANG}}/report">[[Write a report]]</a></p>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/mailbox">[[Read the answer to my report]]</a></p>
<h2 class="govuk-heading-m">[[What you can report]]</h2>
<ul class="govuk-list govuk-list--bullet">
<li>[[a purchase of network products or services for critical information infrastructure that was not submitted for review;]]</li>
<li>[[a provider that does not keep the pledges it made in a review;]]</li>
<li>[[conditions of a finding that are not met, or materials that were false;]]</li>
<li>[[anything else that shows a risk to the security of critical information infrastructure.]]</li>
</ul>
<h2 class="govuk-heading-m">[[What happens with it]]</h2>
<ol class="govuk-list govuk-list--number">
<li>[[Your text and your files are sealed before they are stored. Only staff of the Office who handle reports can open them, and each opening is recorded with their name.]]</li>
<li>[[You get a code. It is the only way back to your report: nobody can give you another one.]]</li>
<li>[[With the code you can read what the Office answers, and add to your report. The Office aims to confirm receipt within {{ACKNOWLEDGE_DAYS}} and to say how it goes on within {{TRIAGE_DAYS}}. These are targets that the Office set itself, not periods of the Measures.]]</li>
</ol>
<h2 class="govuk-heading-m">[[What is kept, and what is not]]</h2>
<p class="govuk-body">[[Kept are the sealed text and files, the day, the letters between you and the Office, and whether the report was read, answered or closed. Not kept are your name, the address of your device, your browser, and the hour. An e-mail address is kept only if you leave one.]]</p>
<h2 class="govuk-heading-m">[[What this site cannot protect]]</h2>
<p class="govuk-body">[[Whoever controls your device or network can see that you visited this site. Use a device that is your own and not the network of those you report. Close the browser afterwards.]]</p>
<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text">[[Do not enter state secrets here. Where they are involved, call the Office and say nothing of the content.]] <span class="app-article">{{SECRETS_ARTICLE}}</span></strong></div>
</div></div>
